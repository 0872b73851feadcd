namespace Boilerplate.Training.Datasets;

/// <summary>Reads and checks training-data/documents/LANG.jsonl. People write these files, so every slip is an error.</summary>
internal static class WrittenDocumentReader
{
    /// <exception cref="InvalidDataException">A document breaks a rule; the message names file, line and field.</exception>
    public static IEnumerable<WrittenDocument> Read(string path)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return JsonLines.Read(path, record => ReadDocument(record, ids));
    }

    private static WrittenDocument ReadDocument(JsonRecord record, HashSet<string> ids)
    {
        record.AllowOnly("id", "lang", "genre", "split", "paragraphs");
        string id = NonEmpty(record, "id");
        if (!ids.Add(id)) throw record.Error("id", $"is \"{id}\", which an earlier line has");

        DataSplit split = record.String("split") switch
        {
            "train" => DataSplit.Train,
            "eval" => DataSplit.Eval,
            var other => throw record.Error("split", $"is \"{other}\"; expected train or eval"),
        };
        IReadOnlyList<JsonRecord> paragraphs = record.Records("paragraphs");
        if (paragraphs.Count == 0) throw record.Error("paragraphs", "is empty");

        return new WrittenDocument(
            id, NonEmpty(record, "lang"), NonEmpty(record, "genre"), split, [.. paragraphs.Select(ReadParagraph)]);
    }

    private static WrittenParagraph ReadParagraph(JsonRecord record)
    {
        record.AllowOnly("text", "label", "category", "lang");
        string text = NonEmpty(record, "text");
        if (text.AsSpan().IndexOfAny('\n', '\r') >= 0) throw record.Error("text", "holds a line break");

        BlockLabel label = record.String("label") switch
        {
            "content" => BlockLabel.Content,
            "boilerplate" => BlockLabel.Boilerplate,
            var other => throw record.Error("label", $"is \"{other}\"; expected content or boilerplate"),
        };
        return new WrittenParagraph(text, label, ReadCategory(record, label), record.OptionalString("lang"));
    }

    private static BoilerplateCategory ReadCategory(JsonRecord record, BlockLabel label)
    {
        if (record.OptionalString("category") is not { } name) return BoilerplateCategory.None;
        if (!BoilerplateCategoryNames.TryParse(name, out BoilerplateCategory category) || category == BoilerplateCategory.None)
            throw record.Error("category", $"is \"{name}\", which is not a category");
        if (label == BlockLabel.Content) throw record.Error("category", "stands on a content paragraph");
        return category;
    }

    private static string NonEmpty(JsonRecord record, string field)
    {
        string value = record.String(field);
        return string.IsNullOrWhiteSpace(value) ? throw record.Error(field, "is empty") : value;
    }
}
