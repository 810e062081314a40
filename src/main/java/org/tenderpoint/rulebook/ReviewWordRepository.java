package org.tenderpoint.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReviewWordRepository extends JpaRepository<ReviewWord, UUID> {

    List<ReviewWord> findByRuleOrderBySaidAtDesc(String rule);

    List<ReviewWord> findAllByOrderBySaidAt();

    /** The last word about a row as it reads now. */
    Optional<ReviewWord> findFirstByPrintOrderBySaidAtDesc(String print);
}
