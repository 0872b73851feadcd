using System.Text;

namespace Boilerplate.Documents;

/// <summary>Names and properties of the elements.</summary>
internal static class HtmlTags
{
    /// <summary>How many values <see cref="HtmlTag"/> has.</summary>
    public const int Count = (int)HtmlTag.Xmp + 1;

    /// <summary>Slots for the hashes of names: several times as many as names, so that most names stand where they are looked for.</summary>
    private const int Slots = 1024;

    private static readonly string[] s_names = Enum.GetNames<HtmlTag>();

    /// <summary>
    /// Tags by the hash of their name, open addressing; <see cref="HtmlTag.None"/> is free. Not one of the runtime's dictionaries: to
    /// make one takes longer than to segment a page.
    /// </summary>
    private static readonly HtmlTag[] s_byHash = BuildSlots();

    private static readonly TagTraits[] s_traits = BuildTraits();

    /// <summary>Finds an element by its name in any case.</summary>
    public static HtmlTag Find(ReadOnlySpan<char> name)
    {
        for (uint slot = SlotOf(name); s_byHash[slot] != HtmlTag.None; slot = (slot + 1) % Slots)
        {
            HtmlTag tag = s_byHash[slot];
            if (Ascii.EqualsIgnoreCase(name, s_names[(int)tag]))
                return tag;
        }

        return name.Contains('-') ? HtmlTag.Custom : HtmlTag.Unknown;
    }

    public static TagTraits TraitsOf(HtmlTag tag) => s_traits[(int)tag];

    public static bool Has(HtmlTag tag, TagTraits trait) => (s_traits[(int)tag] & trait) != 0;

    /// <summary>1 to 6 for a heading, else 0.</summary>
    public static int HeadingLevel(HtmlTag tag) =>
        tag is >= HtmlTag.H1 and <= HtmlTag.H6 ? tag - HtmlTag.H1 + 1 : 0;

    private static uint SlotOf(ReadOnlySpan<char> name) => StringHash.OfName(name) % Slots;

    private static HtmlTag[] BuildSlots()
    {
        var slots = new HtmlTag[Slots];
        for (HtmlTag tag = HtmlTag.Custom + 1; tag <= HtmlTag.Xmp; tag++)
        {
            uint slot = SlotOf(s_names[(int)tag]);
            while (slots[slot] != HtmlTag.None)
                slot = (slot + 1) % Slots;
            slots[slot] = tag;
        }

        return slots;
    }

    private static TagTraits[] BuildTraits()
    {
        var traits = new TagTraits[Count];
        Mark(TagTraits.Void,
            HtmlTag.Area, HtmlTag.Base, HtmlTag.Br, HtmlTag.Col, HtmlTag.Embed, HtmlTag.Frame, HtmlTag.Hr, HtmlTag.Img,
            HtmlTag.Input, HtmlTag.Link, HtmlTag.Meta, HtmlTag.Param, HtmlTag.Source, HtmlTag.Track, HtmlTag.Wbr);
        // iframe, noembed and noframes hold raw text only when they are parsed, so nothing in them can be read as blocks.
        Mark(TagTraits.Dropped,
            HtmlTag.Script, HtmlTag.Style, HtmlTag.Svg, HtmlTag.Math, HtmlTag.Iframe, HtmlTag.Object, HtmlTag.Applet,
            HtmlTag.Video, HtmlTag.Audio, HtmlTag.Canvas, HtmlTag.Map, HtmlTag.Datalist, HtmlTag.Select, HtmlTag.Textarea,
            HtmlTag.Noembed, HtmlTag.Noframes, HtmlTag.Title);
        Mark(TagTraits.Inline,
            HtmlTag.A, HtmlTag.Abbr, HtmlTag.Acronym, HtmlTag.B, HtmlTag.Bdi, HtmlTag.Bdo, HtmlTag.Big, HtmlTag.Blink,
            HtmlTag.Br, HtmlTag.Button, HtmlTag.Cite, HtmlTag.Code, HtmlTag.Data, HtmlTag.Del, HtmlTag.Dfn, HtmlTag.Em,
            HtmlTag.Font, HtmlTag.I, HtmlTag.Img, HtmlTag.Input, HtmlTag.Ins, HtmlTag.Kbd, HtmlTag.Label, HtmlTag.Mark,
            HtmlTag.Meter, HtmlTag.Nobr, HtmlTag.Output, HtmlTag.Picture, HtmlTag.Progress, HtmlTag.Q, HtmlTag.Rb, HtmlTag.Rp,
            HtmlTag.Rt, HtmlTag.Rtc, HtmlTag.Ruby, HtmlTag.S, HtmlTag.Samp, HtmlTag.Slot, HtmlTag.Small, HtmlTag.Source,
            HtmlTag.Span, HtmlTag.Strike, HtmlTag.Strong, HtmlTag.Sub, HtmlTag.Sup, HtmlTag.Time, HtmlTag.Tt, HtmlTag.U,
            HtmlTag.Var, HtmlTag.Wbr, HtmlTag.Link, HtmlTag.Meta, HtmlTag.Base);
        Mark(TagTraits.SpacedInline,
            HtmlTag.A, HtmlTag.Span, HtmlTag.Label, HtmlTag.Time, HtmlTag.Img, HtmlTag.Input, HtmlTag.Button,
            HtmlTag.Svg, HtmlTag.Math, HtmlTag.Iframe, HtmlTag.Object, HtmlTag.Applet, HtmlTag.Video, HtmlTag.Audio,
            HtmlTag.Canvas, HtmlTag.Select, HtmlTag.Textarea);
        Mark(TagTraits.ClosesParagraph,
            HtmlTag.Address, HtmlTag.Article, HtmlTag.Aside, HtmlTag.Blockquote, HtmlTag.Center, HtmlTag.Details,
            HtmlTag.Dialog, HtmlTag.Dir, HtmlTag.Div, HtmlTag.Dl, HtmlTag.Dd, HtmlTag.Dt, HtmlTag.Fieldset, HtmlTag.Figcaption,
            HtmlTag.Figure, HtmlTag.Footer, HtmlTag.Form, HtmlTag.H1, HtmlTag.H2, HtmlTag.H3, HtmlTag.H4, HtmlTag.H5,
            HtmlTag.H6, HtmlTag.Header, HtmlTag.Hgroup, HtmlTag.Hr, HtmlTag.Li, HtmlTag.Main, HtmlTag.Menu, HtmlTag.Nav,
            HtmlTag.Ol, HtmlTag.P, HtmlTag.Plaintext, HtmlTag.Pre, HtmlTag.Search, HtmlTag.Section, HtmlTag.Summary,
            HtmlTag.Table, HtmlTag.Ul, HtmlTag.Xmp);
        return traits;

        void Mark(TagTraits trait, params ReadOnlySpan<HtmlTag> tags)
        {
            foreach (HtmlTag tag in tags)
                traits[(int)tag] |= trait;
        }
    }
}
