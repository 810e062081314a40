package org.tenderpoint.partner;

import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.vocabulary.Discipline;

/** A line of the directory; lists are in the order of their enums, languages in that of their tags. */
public record PartnerRow(
        PartnerId id,
        String name,
        String organisation,
        List<Discipline> disciplines,
        List<PartnerSkill> skills,
        String place,
        String phone,
        String email,
        Optional<Integer> agreedDays,
        boolean active) {

    public PartnerRow {
        disciplines = List.copyOf(disciplines);
        skills = List.copyOf(skills);
    }
}
