using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;

namespace Boilerplate.Training.Plots;

/// <summary>What all plots share: colours that colour-blind readers tell apart, a light grid, axes from 0 to 1.</summary>
internal static class PlotStyle
{
    /// <summary>By Okabe and Ito (2008).</summary>
    private static readonly OxyColor[] s_colors =
    [
        OxyColor.FromRgb(0, 114, 178), OxyColor.FromRgb(230, 159, 0), OxyColor.FromRgb(0, 158, 115), OxyColor.FromRgb(204, 121, 167),
    ];

    public static OxyColor Grid { get; } = OxyColor.FromRgb(225, 225, 225);

    public static OxyColor ColorOf(int series) => s_colors[series % s_colors.Length];

    public static PlotModel Model(string title, LegendPosition legend)
    {
        var model = new PlotModel { Title = title, TitleFontSize = 14, TitleFontWeight = FontWeights.Normal, Background = OxyColors.White };
        model.Legends.Add(new Legend { LegendPosition = legend, LegendBackground = OxyColors.White });
        return model;
    }

    public static LinearAxis Share(AxisPosition position, string title) => new()
    {
        Position = position, Title = title, Minimum = 0, Maximum = 1, MajorStep = 0.2, MinorTickSize = 0,
        MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = Grid,
    };

    /// <summary>Writes a plot; the same plot gives the same bytes.</summary>
    public static void Save(PlotModel model, string path, double height)
    {
        using FileStream file = File.Create(path);
        SvgExporter.Export(model, file, width: 640, height, isDocument: true);
    }
}
