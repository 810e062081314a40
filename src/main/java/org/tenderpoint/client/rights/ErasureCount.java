package org.tenderpoint.client.rights;

/** @param left who could not be erased, such as somebody who was booked meanwhile */
public record ErasureCount(int erased, int left) {}
