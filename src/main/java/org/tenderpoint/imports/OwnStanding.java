package org.tenderpoint.imports;

import java.util.Optional;
import org.tenderpoint.client.BroughtDeath;
import org.tenderpoint.client.BroughtRestriction;

record OwnStanding(Optional<BroughtDeath> died, Optional<BroughtRestriction> closed) {

    OwnStanding or(OwnStanding other) {
        return new OwnStanding(died.or(other::died), closed.or(other::closed));
    }
}
