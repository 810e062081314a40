package org.tenderpoint.partner;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PartnerRepository extends Repository<Partner, UUID> {

    Partner saveAndFlush(Partner partner);

    Optional<Partner> findById(UUID id);

    boolean existsById(UUID id);

    @Query("select p.id as id, p.name as name from Partner p where p.id in :ids")
    List<IdAndName> names(Collection<UUID> ids);

    /** Every entry that has one of these marks. */
    @Query("select p.id as id, m.text as mark, m.number as number from Partner p join p.marks m where m.text in :marks")
    List<MarkedPartner> marked(Collection<String> marks);

    @Query("select p from Partner p where p.id in :ids order by p.sortName, p.id")
    List<Partner> listed(Collection<UUID> ids);

    interface IdAndName {
        UUID getId();

        String getName();
    }

    interface MarkedPartner {
        UUID getId();

        String getMark();

        int getNumber();
    }
}
