using System.Text;
using System.Text.Json;
using Boilerplate.Batch.Encodings;

namespace Boilerplate.Batch.Reading;

/// <summary>Tells the format of an input from its first bytes.</summary>
internal static class FormatSniffer
{
    /// <summary>How many first bytes are worth having: enough for the first line of most record files.</summary>
    public const int HeadLength = 64 * 1024;

    private static readonly string[] s_pageStarts =
    [
        "<!doctype", "<!--", "<?xml", "<html", "<head", "<body", "<meta", "<title", "<link", "<script", "<style", "<base",
        "<main", "<article", "<section", "<header", "<nav", "<div", "<span", "<table", "<ul", "<ol", "<p", "<h1", "<h2", "<h3",
        "<a", "<img", "<br", "<b", "<i", "<em", "<strong", "<center", "<font", "<form", "<iframe", "<noscript",
    ];

    public static InputFormat Sniff(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PAR1"u8))
            return InputFormat.Parquet;
        if (head.TrimStart("\r\n"u8).StartsWith(WarcReader.VersionStart))
            return SaysConversion(head) ? InputFormat.Wet : InputFormat.Warc;
        ByteOrderMark mark = ByteOrderMark.Detect(head);
        ReadOnlySpan<byte> text = head[mark.Length..];
        if (mark.UnitSize > 1)
            text = ToUtf8(text, mark);
        text = text.TrimStart(" \t\r\n\f"u8);
        if (text.IsEmpty)
            return InputFormat.Text;
        return text[0] switch
        {
            (byte)'<' when StartsLikePage(text) => InputFormat.Html,
            (byte)'{' when FirstLineIsObject(text, headIsWhole: head.Length < HeadLength) => InputFormat.Jsonl,
            _ => InputFormat.Text,
        };
    }

    /// <summary>A WET file starts with a record about itself; the texts come behind it.</summary>
    private static bool SaysConversion(ReadOnlySpan<byte> head)
    {
        int conversion = head.IndexOf("WARC-Type: conversion"u8);
        int response = head.IndexOf("WARC-Type: response"u8);
        return conversion >= 0 && (response < 0 || conversion < response);
    }

    private static byte[] ToUtf8(ReadOnlySpan<byte> text, ByteOrderMark mark)
    {
        // Lenient, since the head may end inside a character.
        var lenient = Encoding.GetEncoding(mark.Encoding.CodePage);
        return Encoding.UTF8.GetBytes(lenient.GetString(text));
    }

    private static bool StartsLikePage(ReadOnlySpan<byte> text)
    {
        foreach (string start in s_pageStarts)
        {
            if (text.Length >= start.Length
                && Ascii.EqualsIgnoreCase(text[..start.Length], start)
                && (!char.IsAsciiLetterOrDigit(start[^1]) || text.Length == start.Length || !IsNameByte(text[start.Length])))
                return true;
        }

        return false;
    }

    private static bool IsNameByte(byte value) => char.IsAsciiLetterOrDigit((char)value) || value == '-';

    private static bool FirstLineIsObject(ReadOnlySpan<byte> text, bool headIsWhole)
    {
        int end = text.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = end < 0 ? text : text[..end];
        bool isWholeLine = end >= 0 || headIsWhole;
        try
        {
            var reader = new Utf8JsonReader(line, isFinalBlock: isWholeLine, default);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
