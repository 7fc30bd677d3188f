using System.Text;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Lists;

namespace Cordon.Tests.Modules.Reference;

/// <summary>Lists in Cordon's own format, made for a test.</summary>
internal static class Lists
{
    public const string Header = "id,name,type,alias,country,programme,remarks\n";

    /// <summary>A list with so many persons and vessels.</summary>
    public static string Text(int persons, int vessels = 0, string alias = "", string remarks = "") =>
        Header + string.Concat(Enumerable.Range(1, persons).Select(i => $"av-{i},Ilya Barano {i},person,{alias},ru,ARV,{remarks}\n"))
               + string.Concat(Enumerable.Range(1, vessels).Select(i => $"vs-{i},Quayside Star {i},vessel,{alias},,ARV,{remarks}\n"));

    public static ListSource Source(string text, string name = "arv.csv") =>
        new("arv", ListFormat.OwnCsv, [new(InputFile.InMemory(name, Encoding.UTF8.GetBytes(text)), ListRole.Entities)]);
}
