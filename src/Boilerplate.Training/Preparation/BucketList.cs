namespace Boilerplate.Training.Preparation;

/// <summary>The buckets of the hashed features of all blocks of a page, one after another.</summary>
internal readonly record struct BucketList(int[] Values, int[] Ends)
{
    public ReadOnlySpan<int> Of(int block)
    {
        int start = block == 0 ? 0 : Ends[block - 1];
        return Values.AsSpan(start, Ends[block] - start);
    }
}
