using System.Diagnostics;
using System.Globalization;
using System.Text;
using Boilerplate.Documents;

namespace Boilerplate.Benchmarks;

/// <summary>
/// How time grows with the size of a page, 1 KB to 100 MB, and with threads: CPU time a KB, drawn as an SVG. Linear is a flat line.
/// </summary>
internal static class Scaling
{
    private const int Width = 640;
    private const int Height = 320;
    private const int Margin = 60;

    public static void Run()
    {
        string page = BenchmarkPages.Load(BenchmarkPages.Generated);
        var points = new List<(double Kilobytes, double Microseconds)>();
        for (long size = 1_000; size <= 100_000_000; size *= 10)
        {
            string html = Resize(page, (int)size);
            double microseconds = Measure(html);
            points.Add((size / 1000.0, microseconds / (size / 1000.0)));
            Console.WriteLine($"{size / 1000.0,10:N0} KB  {points[^1].Microseconds,8:N2} us/KB");
        }

        Console.WriteLine($"two threads: {MeasureThreads(page, 2) / MeasureThreads(page, 1):N2} times the pages of one a second");
        string path = Path.Combine(BenchmarkPages.Root()!, "benchmarks", "results", "scaling.svg");
        File.WriteAllText(path, Draw(points));
    }

    private static string Resize(string page, int length)
    {
        var text = new StringBuilder(length + page.Length);
        while (text.Length < length)
            text.Append(page);
        return text.ToString(0, length);
    }

    /// <summary>Median microseconds of CPU of load and decisions.</summary>
    private static double Measure(string html)
    {
        var document = new Document();
        var options = new ClassifierOptions { MaxLength = int.MaxValue };
        var decisions = Array.Empty<Decision>();
        var times = new List<double>();
        int repeats = Math.Max(1, 2_000_000 / html.Length);
        for (int round = 0; round < (html.Length > 10_000_000 ? 2 : 7); round++)
        {
            TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
            for (int i = 0; i < repeats; i++)
            {
                document.LoadHtml(html, options);
                if (decisions.Length < document.BlockCount)
                    decisions = new Decision[document.BlockCount];
                BoilerplateClassifier.Default.Classify(document, decisions, options);
            }

            times.Add((Process.GetCurrentProcess().TotalProcessorTime - start).TotalMicroseconds / repeats);
        }

        times.Sort();
        return times[times.Count / 2];
    }

    /// <summary>Pages a second on this many threads.</summary>
    private static double MeasureThreads(string page, int threads)
    {
        int pages = 0;
        var time = Stopwatch.StartNew();
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            while (time.Elapsed < TimeSpan.FromSeconds(3))
            {
                BoilerplateClassifier.Default.ClassifyHtml(page);
                Interlocked.Increment(ref pages);
            }
        }))];
        foreach (Thread worker in workers)
            worker.Start();
        foreach (Thread worker in workers)
            worker.Join();
        return pages / time.Elapsed.TotalSeconds;
    }

    private static string Draw(List<(double Kilobytes, double Microseconds)> points)
    {
        double most = points.Max(point => point.Microseconds) * 1.2;
        double X(double kilobytes) => Margin + (Math.Log10(kilobytes) / 5 * (Width - (2 * Margin)));
        double Y(double microseconds) => Height - Margin - (microseconds / most * (Height - (2 * Margin)));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"12\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"white\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"30\">CPU time of load and decisions, microseconds a KB, by size of the page in KB</text>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Margin} {Margin}V{Height - Margin}H{Width - Margin}\" fill=\"none\" stroke=\"black\"/>\n");
        svg.Append("<polyline fill=\"none\" stroke=\"#1769aa\" stroke-width=\"2\" points=\"");
        svg.AppendJoin(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.Kilobytes):F1},{Y(point.Microseconds):F1}"))).Append("\"/>\n");
        foreach ((double kilobytes, double microseconds) in points)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(kilobytes):F1}\" y=\"{Height - Margin + 18}\" text-anchor=\"middle\">{kilobytes:N0}</text>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(kilobytes):F1}\" y=\"{Y(microseconds) - 8:F1}\" text-anchor=\"middle\">{microseconds:F1}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }
}
