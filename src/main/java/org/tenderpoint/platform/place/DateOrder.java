package org.tenderpoint.platform.place;

/** Which part of a date comes first where only figures are written. */
public enum DateOrder {
    DAY,
    MONTH,
    YEAR
}
