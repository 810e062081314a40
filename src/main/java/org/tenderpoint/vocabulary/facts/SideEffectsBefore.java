package org.tenderpoint.vocabulary.facts;

import org.tenderpoint.platform.Coded;

/** Whether massage has left the client sore before; {@link #NEVER} also when there was no massage before. */
public enum SideEffectsBefore implements Coded {
    NEVER,
    SOMETIMES,
    USUALLY,
    UNKNOWN
}
