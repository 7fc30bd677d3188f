using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.JointCases;
using Cordon.Modules.People.Contracts;
using Cordon.Ui.Doors;

namespace Cordon.Tests.Modules.JointCases;

/// <summary>Colleagues whose duties are called by what they allow, and partners.</summary>
internal sealed class JointStaff : IColleagues, IPermissions, IPartnerBook
{
    private static readonly string[] Working = [JointPermissions.See, JointPermissions.Work];

    private static readonly Colleague[] Colleagues =
    [
        new("ada", "Ada Ilves", Working, false), new("ben", "Ben Oru", Working, false), new("cleo", "Cleo Marn", Working, false) { Clearance = 3 }, new("locked", "Lola", Working, true), new("reader", "Rita Maal", [JointPermissions.See], false),
    ];

    /// <summary>Partners to which everything goes.</summary>
    public List<string> Partners { get; } = [];

    /// <summary>The level that is agreed with a partner, where it is not 3.</summary>
    public Dictionary<string, int> Levels { get; } = [];

    public IReadOnlySet<string> Names => new HashSet<string>(Working);

    public Task<IReadOnlyList<Colleague>> AllAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<Colleague>>(Colleagues);

    Task<IReadOnlyList<PartnerContact>> IPartnerBook.AllAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<PartnerContact>>([.. Partners.Select(p => new PartnerContact(p, "A State", [], true) { Level = Levels.GetValueOrDefault(p, 3) })]);

    public Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> persons, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(Colleagues.Where(c => persons.Contains(c.Person)).ToDictionary(c => c.Person, c => c.Name));

    public IEnumerable<string> Of(IReadOnlyCollection<string> duties) => duties;
}
