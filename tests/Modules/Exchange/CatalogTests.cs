using Cordon.Journal.Catalog;
using Cordon.Modules.Cases;
using Cordon.Modules.Desk;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Modules.Exchange;

public sealed class CatalogTests() : CatalogHabits(JournalCatalog.Of(DeskModule.Journal, CasesModule.Journal, ExchangeModule.Journal), "Exchange", typeof(MessageQueued).Assembly, "exchange");
