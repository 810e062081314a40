package org.tenderpoint.practice.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PracticeDeviceRepository extends Repository<PracticeDevice, UUID> {

    PracticeDevice save(PracticeDevice device);

    Optional<PracticeDevice> findByTokenHash(String tokenHash);

    List<PracticeDevice> findAllByOrderByMarkedAt();

    int deleteAllById(UUID id);
}
