package org.tenderpoint.rulebook;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SignOffRepository extends JpaRepository<SignOff, UUID> {

    List<SignOff> findBySection(SignOffSection section);

    List<SignOff> findAllByOrderByRecordedAtDesc();
}
