package org.tenderpoint.platform.place;

/** Which part of a date comes first in digits. */
public enum DateOrder {
    DAY,
    MONTH,
    YEAR
}
