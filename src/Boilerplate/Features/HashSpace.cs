namespace Boilerplate.Features;

/// <summary>Keeps hashed features of different meaning apart. Part of the model's format.</summary>
internal static class HashSpace
{
    public const uint Word = 1;
    public const uint WholeText = 2;
    public const uint FirstWord = 3;
    public const uint SecondWord = 4;
    public const uint LastWord = 5;
    public const uint SecondLastWord = 6;
    public const uint HeadingWord = 7;
    public const uint OuterHeadingWord = 8;
    public const uint Mark = 9;
    public const uint Length = 10;
    public const uint Tag = 16;
    public const uint AttributeWord = 17;
    public const uint AttributePair = 18;
    public const uint TagAttribute = 19;
    public const uint PathSuffix = 20;
    public const uint HeadingAttribute = 21;
    public const uint NeighbourBefore = 22;
    public const uint NeighbourAfter = 23;
    public const uint InlineTag = 24;
    public const uint InlineAttribute = 25;

    /// <summary>Added to a space for each distance band of an ancestor.</summary>
    public const uint Band = 64;
}
