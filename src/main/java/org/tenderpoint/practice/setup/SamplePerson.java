package org.tenderpoint.practice.setup;

import java.util.List;
import java.util.Set;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.Modality;

/**
 * Someone who works in the sample practice.
 *
 * @param modalities what a therapist gives, the favourite first; empty for others
 * @param pressure how deep this therapist usually works, 1 to 5
 */
public record SamplePerson(UserId id, String name, Set<Role> roles, List<Modality> modalities, int pressure) {

    public SamplePerson {
        roles = Set.copyOf(roles);
        modalities = List.copyOf(modalities);
    }
}
