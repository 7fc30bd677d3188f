using System.Text.Json.Serialization;

namespace Cordon.Modules.JointCases.Contracts;

/// <summary>What a member of a joint case does. On the wire the sort stands under <c>$act</c>, which comes first in canonical JSON.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$act")]
[JsonDerivedType(typeof(Opens), "opens")]
[JsonDerivedType(typeof(Invites), "invites")]
[JsonDerivedType(typeof(Accepts), "accepts")]
[JsonDerivedType(typeof(Declines), "declines")]
[JsonDerivedType(typeof(Hears), "hears")]
[JsonDerivedType(typeof(Leaves), "leaves")]
[JsonDerivedType(typeof(Excludes), "excludes")]
[JsonDerivedType(typeof(States), "states")]
[JsonDerivedType(typeof(Shares), "shares")]
[JsonDerivedType(typeof(GivesTask), "gives-task")]
[JsonDerivedType(typeof(TakesTask), "takes-task")]
[JsonDerivedType(typeof(FinishesTask), "finishes-task")]
[JsonDerivedType(typeof(DeclinesTask), "declines-task")]
[JsonDerivedType(typeof(WithdrawsTask), "withdraws-task")]
[JsonDerivedType(typeof(Proposes), "proposes")]
[JsonDerivedType(typeof(Votes), "votes")]
[JsonDerivedType(typeof(OffersLead), "offers-lead")]
[JsonDerivedType(typeof(AcceptsLead), "accepts-lead")]
[JsonDerivedType(typeof(DeclinesLead), "declines-lead")]
[JsonDerivedType(typeof(Closes), "closes")]
[JsonDerivedType(typeof(GivesView), "gives-view")]
[JsonDerivedType(typeof(Reopens), "reopens")]
public abstract record JointAct;
