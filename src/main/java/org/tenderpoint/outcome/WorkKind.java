package org.tenderpoint.outcome;

import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;

/** What was done in one region, without its minutes and sides. */
record WorkKind(Region region, Modality modality, int pressure) {

    String code() {
        return region.code() + ":" + modality.code() + ":" + pressure;
    }

    static WorkKind read(String code) {
        var parts = code.split(":");
        return new WorkKind(
                Coded.require(Region.class, parts[0]), Coded.require(Modality.class, parts[1]),
                Integer.parseInt(parts[2]));
    }
}
