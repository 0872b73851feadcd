using System.Globalization;
using System.IO.Hashing;
using System.Reflection;
using System.Text;
using Boilerplate.Batch.Reading;

namespace Boilerplate.Batch.Resuming;

/// <summary>What has to be the same for one run to go on with what another began: the model, and all that changes the output.</summary>
internal sealed record RunIdentity(string Model, string Options)
{
    public static RunIdentity Of(string model, BatchOptions options)
    {
        string version = typeof(RunIdentity).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        string all = string.Join(
            '\n',
            [
                version, $"{options.Task}", $"{options.From}", $"{options.To}", options.HtmlField, options.TextField, options.OutputField,
                $"{options.DropInput}", $"{options.Labels}", $"{options.Classifier.Preset}", $"{options.Classifier.Policy}",
                string.Create(CultureInfo.InvariantCulture, $"{options.Classifier.Threshold}"), $"{options.Classifier.MaxLength}",
                $"{options.Classifier.MaxDepth}", $"{options.Classifier.MaxBlocks}", $"{options.Encoding}", $"{options.TimeLimit}",
                $"{options.MaxRecordLength}", $"{options.Shard}", $"{options.ErrorsPath is not null}", $"{options.ErrorsRaw}",
                $"{options.StatsPath is not null}", $"{options.Classifier.SiteMemory?.Id}",
            ]);
        UInt128 hash = XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(all));
        return new RunIdentity(model, new InputMark(0, hash).HashText);
    }
}
