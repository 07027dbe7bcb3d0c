package org.creativespaces.standalone;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption.Origin;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Gives memory that the start needed, and rest does not, back to the machine: G1 does so at a collection, and while nothing happens
 * there is none. The same as {@code -XX:G1PeriodicGCInterval}, without which {@code java -jar} knows it not; whoever sets that
 * keeps what was set.
 */
final class UnusedMemory {
    static final String OPTION = "G1PeriodicGCInterval";
    /** It is looked after as often, so that a minute may pass. A round costs a large heap a second of one core. */
    private static final Duration WITHOUT_COLLECTION = Duration.ofSeconds(30);

    private UnusedMemory() {}

    static void giveBack() {
        try {
            var jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            var option = jvm.getVMOption(OPTION);
            if (option.getOrigin() == Origin.DEFAULT && option.isWriteable())
                jvm.setVMOption(OPTION, Long.toString(WITHOUT_COLLECTION.toMillis()));
        } catch (IllegalArgumentException e) {
            // A JVM of another kind, which keeps or gives back as it pleases.
        }
    }
}
