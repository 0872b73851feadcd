using Boilerplate.Documents;

namespace Boilerplate.Segmentation;

/// <content>Attributes of the element that was just opened.</content>
internal sealed partial class BlockBuilder
{
    /// <summary>An element with more words in its attributes than this is not read further.</summary>
    private const int MaxWords = 256;

    /// <summary>Whether any feature reads an attribute of this name; others need not be decoded.</summary>
    public static bool Reads(ReadOnlySpan<char> name) => name.Length switch
    {
        2 => Is(name, "id"),
        4 => Is(name, "role") || Is(name, "href"),
        5 => Is(name, "class") || Is(name, "style"),
        6 => Is(name, "hidden"),
        8 => Is(name, "itemprop"),
        10 => Is(name, "aria-label"),
        11 => Is(name, "data-testid") || Is(name, "aria-hidden"),
        _ => false,
    };

    /// <summary>Adds an attribute to the innermost open element; the value is decoded.</summary>
    public void AddAttribute(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (_untracked > 0)
            return;
        int index = _open[_open.Count - 1].Element;
        ref Element element = ref _document.Elements[index];
        switch (name.Length)
        {
            case 2 or 8 or 10 when Reads(name):
                AddWords(ref element, value);
                break;
            case 4 when Is(name, "href"):
                if (element.Tag == HtmlTag.A && !element.IsDropped)
                    BeginLink(index);
                break;
            case 4 when Is(name, "role"):
                AddWords(ref element, value);
                LandmarkKind landmark = Landmarks.OfRole(value);
                if (landmark != LandmarkKind.None)
                    element.Landmark = landmark;
                break;
            case 5 when Is(name, "class"):
                AddWords(ref element, value);
                element.FirstClass = AttributeWordSplitter.FirstToken(value);
                element.PathSignature = StringHash.Combine(element.PathSignature, element.FirstClass);
                break;
            case 5 when Is(name, "style"):
                element.IsHidden |= HidesByStyle(value);
                break;
            case 6 when Is(name, "hidden"):
                element.IsHidden = true;
                break;
            case 11 when Is(name, "aria-hidden"):
                element.IsHidden |= Is(value.Trim(), "true");
                break;
            case 11 when Is(name, "data-testid"):
                AddWords(ref element, value);
                break;
        }
    }

    private static bool Is(ReadOnlySpan<char> text, string lowerCase) =>
        text.Equals(lowerCase, StringComparison.OrdinalIgnoreCase);

    private static bool HidesByStyle(ReadOnlySpan<char> style)
    {
        foreach (Range range in style.Split(';'))
        {
            ReadOnlySpan<char> declaration = style[range];
            int colon = declaration.IndexOf(':');
            if (colon < 0)
                continue;
            ReadOnlySpan<char> property = declaration[..colon].Trim();
            ReadOnlySpan<char> value = declaration[(colon + 1)..];
            int important = value.IndexOf('!');
            value = (important < 0 ? value : value[..important]).Trim();
            if ((Is(property, "display") && Is(value, "none")) || (Is(property, "visibility") && Is(value, "hidden")))
            {
                return true;
            }
        }

        return false;
    }

    private void AddWords(ref Element element, ReadOnlySpan<char> value)
    {
        // The words of an element stand together: nothing else is opened before its attributes are complete.
        if (element.AttributeWordCount >= MaxWords)
            return;
        AttributeWordSplitter.Split(value, _document.AttributeWords);
        element.AttributeWordCount = (short)(_document.AttributeWords.Count - element.FirstAttributeWord);
    }
}
