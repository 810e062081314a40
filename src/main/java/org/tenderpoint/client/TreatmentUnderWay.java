package org.tenderpoint.client;

/** A session with the client has begun and is not over: first it is charted to its end. */
public class TreatmentUnderWay extends IllegalStateException {

    public TreatmentUnderWay() {
        super("A session with this client is under way");
    }
}
