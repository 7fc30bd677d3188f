using System.Text.Json.Serialization;

namespace Cordon.Kernel.Markings;

/// <summary>Traffic Light Protocol 2.0 (FIRST, August 2022): how far unclassified information may travel.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Tlp>))]
public enum Tlp
{
    /// <summary>To everybody.</summary>
    [JsonStringEnumMemberName("clear")] Clear,

    /// <summary>Within the community: every authority that exchanges with this one.</summary>
    [JsonStringEnumMemberName("green")] Green,

    /// <summary>On a need-to-know basis within the recipients' organisations and their clients.</summary>
    [JsonStringEnumMemberName("amber")] Amber,

    /// <summary>On a need-to-know basis within the recipients' organisations only.</summary>
    [JsonStringEnumMemberName("amber+strict")] AmberStrict,

    /// <summary>To the named individuals only.</summary>
    [JsonStringEnumMemberName("red")] Red,
}
