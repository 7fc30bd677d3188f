using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Life;
using Cordon.Modules.Targeting.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Orders;

/// <summary>Records what becomes of orders: handed over, not handed over, answered, unanswered. What is told twice is recorded once.</summary>
internal sealed class OrderReports(TargetingRecords records) : IOrderReports
{
    private const int AtOnce = 200;

    private static readonly Actor Courier = Actor.System("orders");

    public Task SentAsync(string order, string declaration, int attempt, GivenAnswer? answer, Fault? unread, CancellationToken cancellation) => ActAsync(TargetingJournal.Send, Courier, declaration, order, known =>
    {
        var facts = new List<object>();
        if (known.SentAt is null)
            facts.Add(new OrderSent(order, declaration, attempt, unread is null ? null : RefusedBecause.Of(unread)));
        if (answer?.Recorded(declaration, OrderWays.Webhook) is { } said && said != known.Answer)
            facts.Add(said);
        return facts;
    }, cancellation);

    public Task UndeliveredAsync(string order, string declaration, Fault because, CancellationToken cancellation) => ActAsync(TargetingJournal.Send, Courier, declaration, order, known =>
        known.SentAt is not null || known.Trouble?.Code == because.Code ? [] : [new OrderUndelivered(order, declaration, RefusedBecause.Of(because))], cancellation);

    /// <summary>Records an answer. The same answer again changes nothing.</summary>
    /// <exception cref="FaultException"><c>targeting.order.unknown</c>, and what an answer must be</exception>
    public async Task AnswerAsync(Actor actor, Viewer? viewer, GivenAnswer given, string heard, CancellationToken cancellation)
    {
        var declaration = await DeclarationOfAsync(given.Order, cancellation);
        var said = given.Recorded(declaration, heard);
        await ActAsync(TargetingJournal.Answer, actor, declaration, given.Order, known => said == known.Answer ? [] : [said], cancellation, viewer);
    }

    /// <summary>Marks the orders whose time for an answer ran out, so that somebody telephones.</summary>
    public async Task MissAsync(Instant now, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var late = await tables.Orders.AsNoTracking().Where(o => o.Status == (int)OrderStatus.Waiting && o.AcknowledgeBy <= now.UnixMicroseconds).OrderBy(o => o.AcknowledgeBy).Take(AtOnce).ToListAsync(cancellation);
        foreach (var order in late)
            await ActAsync(TargetingJournal.Miss, Courier, order.Declaration, order.Id, known => known.Answer is null && !known.Overdue ? [new OrderUnanswered(order.Id, order.Declaration)] : [], cancellation);
    }

    /// <exception cref="FaultException"><c>targeting.order.unknown</c></exception>
    private async Task<string> DeclarationOfAsync(string order, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await tables.Orders.Where(o => o.Id == order).Select(o => o.Declaration).SingleOrDefaultAsync(cancellation) ?? throw Unknown();
    }

    private Task<Recorded?> ActAsync(string process, Actor actor, string declaration, string order, Func<OrderState, IReadOnlyList<object>> act, CancellationToken cancellation, Viewer? viewer = null) =>
        records.ActAsync(process, actor, viewer, declaration, (state, _) => Task.FromResult(act(state.Orders.FirstOrDefault(o => o.Id == order) ?? throw Unknown())), cancellation);

    private static FaultException Unknown() => new(new Fault("targeting.order.unknown"));
}
