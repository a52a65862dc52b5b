package dev.assay.api.tokenmetrics.signals;

import java.util.Locale;

/** By what the service sorts moonshots; v3 only. Which end comes first is {@code UNVERIFIED}. */
public enum MoonshotOrder {
    /** By the time of the pick. */
    MOONSHOT_AT,
    /** By the return since then. */
    ROI_PCT,
    /** By the grade. */
    TM_GRADE,
    /** By the market capitalisation. */
    MARKET_CAP_USD;

    /** Returns the value of the parameter, such as {@code roi_pct}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
