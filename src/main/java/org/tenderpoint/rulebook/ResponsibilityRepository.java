package org.tenderpoint.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ResponsibilityRepository extends JpaRepository<Responsibility, UUID> {

    Optional<Responsibility> findFirstByOrderBySaidAtDesc();

    List<Responsibility> findAllByOrderBySaidAtDesc();
}
