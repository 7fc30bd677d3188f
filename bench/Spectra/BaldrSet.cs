using PureHDF;

namespace Cordon.Bench.Spectra;

internal static class BaldrSet
{
    public static int Show(string[] args)
    {
        using var file = H5File.OpenRead(BenchData.PathOf("detection", "baldr_sandia", "measurements.h5"));
        Walk(file, "");
        return 0;
    }

    private static void Walk(IH5Group group, string indent)
    {
        foreach (var child in group.Children())
        {
            var extra = child is IH5Dataset d ? $" {string.Join("x", d.Space.Dimensions)} {d.Type.Class} {d.Type.Size}" : "";
            Console.WriteLine($"{indent}{child.Name}{extra}");
            if (child is IH5Group g) Walk(g, indent + "  ");
            else if (child is IH5Dataset ds && ds.Space.Dimensions.Aggregate(1UL, (a, b) => a * b) < 60)
            {
                try
                {
                    if (ds.Type.Class == H5DataTypeClass.FixedPoint && ds.Type.Size == 8) Console.WriteLine(indent + "   " + string.Join(",", ds.Read<long[]>()));
                    else if (ds.Type.Class == H5DataTypeClass.FloatingPoint && ds.Type.Size == 8) Console.WriteLine(indent + "   " + string.Join(",", ds.Read<double[]>()));
                    else if (ds.Type.Class == H5DataTypeClass.String) Console.WriteLine(indent + "   " + string.Join(",", ds.Read<string[]>()));
                }
                catch (Exception e) { Console.WriteLine(indent + "   " + e.Message); }
            }
        }
    }
}
