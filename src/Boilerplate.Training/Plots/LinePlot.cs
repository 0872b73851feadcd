using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace Boilerplate.Training.Plots;

/// <summary>Lines over shares, each with a name, and marked points.</summary>
internal sealed class LinePlot
{
    private readonly PlotModel _model;
    private int _count;

    public LinePlot(string title, Axis horizontal, string vertical, LegendPosition legend)
    {
        _model = PlotStyle.Model(title, legend);
        _model.Axes.Add(horizontal);
        _model.Axes.Add(PlotStyle.Share(AxisPosition.Left, vertical));
    }

    public LinePlot Add(string name, IEnumerable<(double X, double Y)> points, bool hasMarks, (double X, double Y)? marked = null)
    {
        OxyColor color = PlotStyle.ColorOf(_count++);
        var line = new LineSeries { Title = name, Color = color, MarkerType = hasMarks ? MarkerType.Circle : MarkerType.None, MarkerFill = color, MarkerSize = 3 };
        line.Points.AddRange(points.Select(point => new DataPoint(point.X, point.Y)));
        _model.Series.Add(line);
        if (marked is not { } mark)
            return this;
        var dot = new ScatterSeries { MarkerType = MarkerType.Diamond, MarkerFill = color, MarkerStroke = OxyColors.Black, MarkerStrokeThickness = 1, MarkerSize = 5 };
        dot.Points.Add(new ScatterPoint(mark.X, mark.Y));
        _model.Series.Add(dot);
        return this;
    }

    /// <summary>Adds the line on which both axes agree.</summary>
    public LinePlot AddDiagonal()
    {
        var line = new LineSeries { Color = OxyColors.Gray, LineStyle = LineStyle.Dash, StrokeThickness = 1 };
        line.Points.AddRange([new DataPoint(0, 0), new DataPoint(1, 1)]);
        _model.Series.Add(line);
        return this;
    }

    public void Save(string path) => PlotStyle.Save(_model, path, height: 420);
}
