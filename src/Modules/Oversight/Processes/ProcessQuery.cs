using System.Globalization;
using Cordon.Journal.Reading;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Oversight.Processes;

/// <summary>A question to the list of processes as its address states it. What is not understood is not guessed: it is named, and nothing is shown.</summary>
/// <param name="Type">Kind of process; empty for all.</param>
/// <param name="Actor">Actor; empty for all.</param>
/// <param name="From">First day or moment; empty for the beginning.</param>
/// <param name="Until">Last day or moment; empty for now.</param>
/// <param name="Page">Page, from 1.</param>
internal sealed record ProcessQuery(string Type, string Actor, string From, string Until, int Page)
{
    public const int OfPage = 50;
    private const int LastPage = 1000;

    public static ProcessQuery Of(IQueryCollection query) => new(
        $"{query["type"]}".Trim(), $"{query["actor"]}".Trim(), $"{query["from"]}".Trim(), $"{query["until"]}".Trim(),
        int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, LastPage) : 1);

    /// <summary>The filter; the name of the field that is not understood when there is one.</summary>
    public (ProcessFilter? Filter, string? Wrong) Read()
    {
        Actor? actor = null;
        if (Actor.Length > 0)
        {
            try
            {
                actor = Kernel.Processes.Actor.Parse(Actor);
            }
            catch (Kernel.Faults.FaultException)
            {
                return (null, "actor");
            }
        }

        if (!TryMoment(From, out var from, wholeDay: false))
            return (null, "from");
        if (!TryMoment(Until, out var until, wholeDay: true))
            return (null, "until");
        return (new ProcessFilter { Type = Type.Length > 0 ? Type : null, Actor = actor, From = from, Until = until, Skip = (Page - 1) * OfPage, Most = OfPage + 1 }, null);
    }

    /// <summary>The address of another page of the same question.</summary>
    /// <param name="page">Which.</param>
    /// <param name="newest">Where the first page began, so that what is recorded meanwhile moves nothing.</param>
    public string Address(int page, Instant newest)
    {
        var parts = new Dictionary<string, string?> { ["type"] = Type, ["actor"] = Actor, ["from"] = From, ["until"] = Until.Length > 0 ? Until : newest.ToString(), ["page"] = $"{page}" };
        return $"{ProcessesPage.Address}{QueryString.Create(parts.Where(p => p.Value is { Length: > 0 }))}";
    }

    private static bool TryMoment(string text, out Instant? moment, bool wholeDay)
    {
        moment = null;
        if (text.Length == 0)
            return true;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
        {
            var start = Instant.Of(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
            moment = wholeDay ? start + (TimeSpan.FromDays(1) - TimeSpan.FromMicroseconds(1)) : start;
            return true;
        }

        try
        {
            moment = Instant.Parse(text);
            return true;
        }
        catch (Kernel.Faults.FaultException)
        {
            return false;
        }
    }
}
