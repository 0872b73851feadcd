namespace Boilerplate.Features;

/// <summary>Signs in a block's text that tell something in any language.</summary>
[Flags]
internal enum TextMarks : ushort
{
    None = 0,
    StartsUpper = 1 << 0,
    StartsLower = 1 << 1,
    StartsDigit = 1 << 2,
    StartsQuote = 1 << 3,
    EndsTerminator = 1 << 4,
    EndsQuestion = 1 << 5,
    EndsColon = 1 << 6,
    EndsEllipsis = 1 << 7,
    Copyright = 1 << 8,

    /// <summary>A bar, middle dot or bullet.</summary>
    Separator = 1 << 9,

    /// <summary>Arrows, stars, ticks, guillemets used as arrows.</summary>
    Ornament = 1 << 10,

    /// <summary>A web or mail address, or an account name.</summary>
    Address = 1 << 11,
    Currency = 1 << 12,

    /// <summary>Digits joined as in a date or time of day.</summary>
    DateTime = 1 << 13,
}
