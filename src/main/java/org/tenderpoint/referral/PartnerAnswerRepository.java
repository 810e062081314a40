package org.tenderpoint.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PartnerAnswerRepository extends Repository<PartnerAnswer, UUID> {

    PartnerAnswer save(PartnerAnswer answer);

    Optional<PartnerAnswer> findById(UUID id);

    /** Newest first. */
    List<PartnerAnswer> findByLinkIdOrderByGivenAtDescId(UUID link);

    /** Newest first. */
    List<PartnerAnswer> findByReferralIdOrderByGivenAtDescId(UUID referral);

    @Query("select a from PartnerAnswer a where a.clientId = :client order by a.givenAt, a.id")
    List<PartnerAnswer> ofClient(UUID client);
}
