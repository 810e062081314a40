package org.tenderpoint.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface IntakeVersionRepository extends Repository<IntakeVersion, UUID> {

    IntakeVersion saveAndFlush(IntakeVersion version);

    Optional<IntakeVersion> findById(UUID id);

    Optional<IntakeVersion> findFirstByClientIdOrderByNumberDesc(UUID clientId);

    Optional<IntakeVersion> findByClientIdAndNumber(UUID clientId, int number);

    List<IntakeVersion> findByClientIdOrderByNumber(UUID clientId);

    /** The last free answer of every client who gave one. */
    @Query("""
            select new org.tenderpoint.intake.IntakeVersionRepository$FreeAnswer(
                told.clientId, answer.answer, answer.toldOn,
                (select max(judged.answer) from IntakeVersion same join same.answers judged
                 where same.id = told.id and judged.condition = 'other_condition' and judged.detail = 'no_bearing'))
            from IntakeVersion told join told.answers answer
            where answer.condition = 'other_condition' and answer.detail = 'text'
            and told.number = (select max(last.number) from IntakeVersion last where last.clientId = told.clientId)""")
    List<FreeAnswer> freeAnswers();

    /** The questions of the practice's own that somebody has answered, each in words in which it was asked. */
    @Query("""
            select new org.tenderpoint.intake.IntakeVersionRepository$OwnKey(answer.key, max(answer.question))
            from IntakeVersion told join told.own answer
            where told.number = (select max(last.number) from IntakeVersion last where last.clientId = told.clientId)
            group by answer.key order by answer.key""")
    List<OwnKey> ownKeys();

    /** @param pattern for what is looked for, folded; {@code %} for all */
    @Query("""
            select told from IntakeVersion told join told.own answer
            where answer.key = :key and (answer.searched like :pattern escape '!' or answer.answer in (:codes))
            and told.number = (select max(last.number) from IntakeVersion last where last.clientId = told.clientId)
            order by told.confirmedAt desc, told.id""")
    Slice<IntakeVersion> ownAnswers(String key, String pattern, List<String> codes, Pageable page);

    record OwnKey(String key, String words) {}

    /**
     * What a client has told besides the questions.
     *
     * @param noBearing a therapist's judgement; missing where nobody judged
     */
    record FreeAnswer(UUID client, String text, LocalDate toldOn, @Nullable String noBearing) {}
}
