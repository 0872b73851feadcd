using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace Boilerplate.Training.Plots;

/// <summary>Horizontal bars of shares, grouped by name; the first name stands at the top.</summary>
internal sealed class BarPlot
{
    private const int MarginHeight = 110;

    private readonly PlotModel _model;
    private readonly string[] _names;
    private int _count;

    public BarPlot(string title, string horizontal, IEnumerable<string> names)
    {
        _names = [.. names];
        _model = PlotStyle.Model(title, LegendPosition.RightTop);
        var axis = new CategoryAxis { Position = AxisPosition.Left, GapWidth = 0.3, StartPosition = 1, EndPosition = 0 };
        axis.Labels.AddRange(_names);
        _model.Axes.Add(axis);
        _model.Axes.Add(PlotStyle.Share(AxisPosition.Bottom, horizontal));
        // Beside the bars: over them it would hide some.
        _model.Legends[0].LegendPlacement = LegendPlacement.Outside;
    }

    /// <param name="values">In the order of the names; null leaves a bar out.</param>
    public BarPlot Add(string name, IEnumerable<double?> values)
    {
        var bars = new BarSeries { Title = name, FillColor = PlotStyle.ColorOf(_count++) };
        bars.Items.AddRange(values.Select((value, i) => (Value: value, Index: i)).Where(bar => bar.Value is not null).Select(bar => new BarItem(bar.Value ?? 0, bar.Index)));
        _model.Series.Add(bars);
        return this;
    }

    public void Save(string path) => PlotStyle.Save(_model, path, MarginHeight + (_names.Length * Math.Max(1, _count) * 14));
}
