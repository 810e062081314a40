package org.tenderpoint.platform.audit;

/** The newest link of the trail's chain, to be kept where nobody who changes the database changes it too. */
public interface TrailHead {

    /** As it is committed now. */
    ChainHead current();
}
