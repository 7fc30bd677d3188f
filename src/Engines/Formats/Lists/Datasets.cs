namespace Cordon.Engines.Formats.Lists;

/// <summary>Names of the well-known lists. They are the ones OpenSanctions uses for the same list, so that its clients find them.</summary>
public static class Datasets
{
    /// <summary>OFAC Specially Designated Nationals.</summary>
    public const string OfacSdn = "us_ofac_sdn";

    /// <summary>OFAC consolidated non-SDN lists.</summary>
    public const string OfacConsolidated = "us_ofac_cons";

    /// <summary>UN Security Council Consolidated List.</summary>
    public const string UnSecurityCouncil = "un_sc_sanctions";

    /// <summary>US Consolidated Screening List.</summary>
    public const string UsScreening = "us_trade_csl";

    /// <summary>Japan METI End User List.</summary>
    public const string JapanEndUsers = "jp_meti_eul";

    /// <summary>EU Financial Sanctions Files, consolidated.</summary>
    public const string EuFinancial = "eu_fsf";

    /// <summary>UK Sanctions List.</summary>
    public const string UkSanctions = "gb_fcdo_sanctions";

    /// <summary>UK consolidated list of financial sanctions targets.</summary>
    public const string UkFinancial = "gb_hmt_sanctions";
}
