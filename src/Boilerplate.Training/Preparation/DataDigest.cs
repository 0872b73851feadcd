using System.Security.Cryptography;
using System.Text;
using Boilerplate.Training.Datasets;

namespace Boilerplate.Training.Preparation;

/// <summary>SHA-256 over the choice of licences and over names and bytes of the files that were learned from.</summary>
internal static class DataDigest
{
    public static string Of(DataSources data)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"licenses={data.Licenses.Name}\n"));
        string[] shared = ["extractor-outputs", .. PageCorpus.TrainingSets.Keys.Where(data.Licenses.AllowsSet)];
        IEnumerable<string> files =
        [
            .. shared.Select(set => PageCorpus.PathOf(data.Folder, set)),
            Path.Combine(data.Folder, "multilingual-boilerplate.jsonl.zst"),
            Path.Combine(data.Folder, "multilingual-prose.jsonl.zst"),
            .. Directory.EnumerateFiles(data.Written, "*.jsonl"),
        ];
        foreach (string file in files.OrderBy(Path.GetFileName, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
