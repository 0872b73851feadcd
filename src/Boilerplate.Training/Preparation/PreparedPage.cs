namespace Boilerplate.Training.Preparation;

/// <summary>A page with its blocks, labels and features.</summary>
internal sealed class PreparedPage
{
    public const sbyte Unknown = -1;

    public required TrainingPage Page { get; init; }

    public required int Fold { get; init; }

    public required string[] Blocks { get; init; }

    /// <summary>Evaluation weight of each block: its tokens.</summary>
    public required float[] Tokens { get; init; }

    /// <summary>1 content, 0 boilerplate, <see cref="Unknown"/>.</summary>
    public required sbyte[] Labels { get; init; }

    /// <summary>Training weight of each row; 0 leaves it out.</summary>
    public required float[] Weights { get; init; }

    /// <summary>Share of the gold tokens that the blocks hold; 1 where labels were given.</summary>
    public required double Coverage { get; init; }

    public bool[]? Hidden { get; init; }

    /// <summary>Rows of all columns; context columns are filled when stage 1 has scored.</summary>
    public required float[] Rows { get; init; }

    public required int Columns { get; init; }

    /// <summary>Buckets of the lexical models' hashes: those of block b end at Ends[b]; -1 for a hash made unknown.</summary>
    public required BucketList[] Buckets { get; init; }

    /// <summary>Out-of-fold log-odds of stage 1 and 2.</summary>
    public float[] Stage1 { get; set; } = [];

    public float[] Stage2 { get; set; } = [];

    public Span<float> Row(int block) => Rows.AsSpan(block * Columns, Columns);

    public int Count => Blocks.Length;
}
