namespace Boilerplate;

/// <summary>What a block is: something a reader came for, or something around it.</summary>
public enum BlockLabel : byte
{
    /// <summary>Around the content: notices, navigation, share bars, related links, legal lines and the like.</summary>
    Boilerplate,

    /// <summary>Part of what a reader of the page came for.</summary>
    Content,
}
