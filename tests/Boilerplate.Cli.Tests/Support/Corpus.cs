using System.Text;
using System.Text.Json;
using Boilerplate.Testing;

namespace Boilerplate.Cli.Tests.Support;

/// <summary>Records made of the paragraphs of the samples.</summary>
internal static class Corpus
{
    /// <summary>JSONL: two paragraphs a record, and a line that is none wherever the number leaves 100 when divided by 9973.</summary>
    public static string Records(int first, int count)
    {
        string[] paragraphs =
        [
            .. Directory.GetFiles(Repository.Samples, "*.txt").Order(StringComparer.Ordinal)
                .SelectMany(File.ReadAllLines).Where(line => line.Length > 0).Select(line => JsonEncodedText.Encode(line).ToString()),
        ];
        var random = new Random(first);
        var records = new StringBuilder();
        for (int i = first; i < first + count; i++)
        {
            string a = paragraphs[random.Next(paragraphs.Length)];
            string b = paragraphs[random.Next(paragraphs.Length)];
            records.Append(i % 9973 == 100 ? "{\"text\":\n" : $"{{\"id\":{i},\"url\":\"https://site{i % 700}.example/\",\"text\":\"{a}\\n{b}\"}}\n");
        }

        return records.ToString();
    }
}
