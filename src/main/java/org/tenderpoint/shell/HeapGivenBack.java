package org.tenderpoint.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives back memory that large work in the background, such as a backup, leaves behind. The serial collector lets the
 * heap grow up to its bound before it collects the whole of it, and then a practice's one computer goes without that
 * memory for as long as nothing else is large. Goes when the package starts with a collector that gives memory back by
 * itself ({@code LibrariesInsideTest}).
 */
@Component
class HeapGivenBack {

    /** As much as a start leaves unused; giving back less is not worth a pause. */
    private static final long FEW_BYTES = 96L << 20;

    private final Optional<MemoryPoolMXBean> old = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals("Tenured Gen"))
            .findFirst();

    /** A pause of some tenths of a second, seldom. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
    void look() {
        if (old.filter(pool -> worthIt(pool.getUsage().getUsed(), pool.getCollectionUsage().getUsed())).isPresent()) {
            System.gc();
        }
    }

    /**
     * @param used bytes now
     * @param kept bytes after the last collection of the whole heap; 0 if there was none
     */
    static boolean worthIt(long used, long kept) {
        return used > 2 * Math.max(kept, FEW_BYTES);
    }
}
