package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption.Origin;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class UnusedMemoryTest {
    private final HotSpotDiagnosticMXBean jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

    @Test
    void isGivenBackWithinAMinuteUnlessSomebodySaidOtherwise() {
        assertThat(jvm.getVMOption(UnusedMemory.OPTION).getOrigin()).isEqualTo(Origin.DEFAULT);
        UnusedMemory.giveBack();
        assertThat(jvm.getVMOption(UnusedMemory.OPTION).getValue()).isEqualTo("30000");

        jvm.setVMOption(UnusedMemory.OPTION, "0");
        UnusedMemory.giveBack();
        assertThat(jvm.getVMOption(UnusedMemory.OPTION).getValue()).isEqualTo("0");
    }
}
