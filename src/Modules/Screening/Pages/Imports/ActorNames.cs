using Cordon.Kernel.Processes;
using Cordon.Modules.People.Contracts;

namespace Cordon.Modules.Screening.Pages.Imports;

/// <summary>Whoever did something, by the name colleagues know; a part of the system, and who was erased, as entries write them.</summary>
internal static class ActorNames
{
    public static async Task<IReadOnlyDictionary<Actor, string>> OfAsync(this IColleagues colleagues, IEnumerable<Actor> actors, CancellationToken cancellation)
    {
        var all = actors.Distinct().ToList();
        var names = await colleagues.NamesAsync([.. all.Where(a => a.Kind == ActorKind.Person).Select(a => a.Id)], cancellation);
        return all.ToDictionary(a => a, a => a.Kind == ActorKind.Person ? names.GetValueOrDefault(a.Id, a.ToString()) : a.ToString());
    }
}
