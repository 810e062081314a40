package org.tenderpoint.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenderpoint.intake.consent.ConsentChannel;

interface SelfIntakeRepository extends Repository<SelfIntake, UUID> {

    SelfIntake save(SelfIntake intake);

    Optional<SelfIntake> findById(UUID id);

    Optional<SelfIntake> findByBrowserHash(String browserHash);

    Optional<SelfIntake> findFirstByClientIdAndStateOrderBySubmittedAtDesc(UUID clientId, SelfIntakeState state);

    boolean existsByClientIdAndState(UUID clientId, SelfIntakeState state);

    /** Everything a client has sent, oldest first. */
    @Query("select s from SelfIntake s where s.clientId = :client and s.submittedAt is not null order by s.submittedAt")
    List<SelfIntake> sentBy(UUID client);

    Optional<SelfIntake> findFirstByClientIdAndChannelAndStateAndTouchedAtAfterOrderByTouchedAtDesc(
            UUID clientId, ConsentChannel channel, SelfIntakeState state, Instant after);

    @Query("select distinct s.clientId from SelfIntake s where s.state = SUBMITTED and s.clientId in :clients")
    List<UUID> submittedAmong(Collection<UUID> clients);

    /** Deletes what was begun and never sent; it is nobody's record. @return how many there were */
    @Modifying
    @Query("delete from SelfIntake s where s.state = OPEN and s.touchedAt < :before")
    int forget(Instant before);
}
