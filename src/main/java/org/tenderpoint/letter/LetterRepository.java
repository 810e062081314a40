package org.tenderpoint.letter;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LetterRepository extends Repository<Letter, UUID> {

    Letter save(Letter letter);

    Letter saveAndFlush(Letter letter);

    Optional<Letter> findById(UUID id);

    /** Locked until the transaction ends, so that a consent and its withdrawal do not cross. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from Letter l where l.id = :id")
    Optional<Letter> lock(UUID id);

    List<Letter> findByClientIdOrderByStateAtDesc(UUID client, Limit most);

    List<Letter> findByClientIdOrderByMadeAt(UUID client);

    List<Letter> findByClientIdAndState(UUID client, LetterState state);

    List<Letter> findByAboutAndKindAndRecipientKindAndStateInOrderByStateAtDesc(
            UUID about, LetterKind kind, RecipientKind to, Collection<LetterState> states);

    boolean existsByAboutAndKindAndStateAndIdNot(UUID about, LetterKind kind, LetterState state, UUID id);

    List<Letter> findByAboutAndKindOrderByStateAtDesc(UUID about, LetterKind kind);
}
