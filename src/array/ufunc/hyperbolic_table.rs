//! Polynomials for `tanh`, one row an interval: the centre of the interval, then the coefficients
//! in the distance from the centre, constant term first. They are minimax fits of degree sixteen
//! (double) and six (single) in which the leading coefficients were rounded before the rest was
//! fitted. Numbers are written as bits.

/// Up to 3/16, then half an octave a row up to 32.
pub static DOUBLE: [[u64; 18]; 16] = [
    // 0 to 0.1875
    [
        0x0000_0000_0000_0000, 0x0000_0000_0000_0000, 0x3ff0_0000_0000_0000, 0x0000_0000_0000_0000,
        0xbfd5_5555_5555_5553, 0x0000_0000_0000_0000, 0x3fc1_1111_1111_0500, 0x0000_0000_0000_0000,
        0xbfab_a1ba_1b76_713b, 0x0000_0000_0000_0000, 0x3f96_64f4_6250_59ef, 0x0000_0000_0000_0000,
        0xbf82_26d1_5541_c61f, 0x0000_0000_0000_0000, 0x3f6d_63bb_495d_4f3a, 0x0000_0000_0000_0000,
        0xbf56_89ac_8b81_55fc, 0x0000_0000_0000_0000,
    ],
    // 0.1875 to 0.25
    [
        0x3fcc_0000_0000_0000, 0x3fcb_8fd0_416a_7c92, 0x3fee_842c_a3f0_8532, 0xbfca_48aa_eb53_bc1d,
        0xbfd1_83af_c292_b1ee, 0x3fc0_4dcd_0474_909f, 0x3fb5_c19e_f6b9_6703, 0xbfb0_b8de_caeb_64ae,
        0xbf96_e125_0dce_32f6, 0x3f9e_673c_2385_ca61, 0xbfa6_040c_fae2_f54c, 0x3fde_f4da_76a2_ccd7,
        0x404d_c331_15b2_e4f8, 0xc088_03a8_6982_c377, 0xc0e2_eb9d_8f1c_b50d, 0x4121_eb73_e385_3c5b,
        0x4163_4bcd_b46d_9070, 0xc1a4_ee59_2f87_820a,
    ],
    // 0.25 to 0.375
    [
        0x3fd4_0000_0000_0000, 0x3fd3_5f98_a0ea_650e, 0x3fed_1157_4af5_8f1b, 0xbfd1_9921_f432_9918,
        0xbfcc_1a4b_039c_a057, 0x3fc4_3d34_49a8_99d7, 0x3fa7_4c98_dd21_98ae, 0xbfb2_955d_00a8_0c69,
        0x3ece_d54d_58b6_15db, 0x3f9c_f927_8c97_9bee, 0xbf7b_7118_d4e5_162c, 0xbf86_f8c4_720b_6e09,
        0xbfac_fcd4_0bb3_b88e, 0x3fe6_9e38_0e90_2503, 0x4023_a4e0_c0a6_8248, 0xc060_6e95_7aa0_1080,
        0xc083_b0e2_e725_a433, 0x40c2_cd2b_2de9_92d1,
    ],
    // 0.375 to 0.5
    [
        0x3fdc_0000_0000_0000, 0x3fda_5729_ee48_8037, 0x3fea_945b_9c24_e4f9, 0xbfd5_e0f0_9bef_800f,
        0xbfc1_6e1e_6d8d_0024, 0x3fc5_c26f_3699_5624, 0xbf79_0d6a_a5ad_1318, 0xbfaf_9d05_b5fd_1d88,
        0x3f97_3647_b5a9_48f0, 0x3f90_21bc_f52e_08b2, 0xbf8d_3140_74de_e23d, 0xbf57_2380_cbe3_e98a,
        0x3fc8_0071_dc13_13d4, 0xbf55_9c1e_45f1_2716, 0xc03f_0c1e_07f8_c278, 0x3f51_3005_95e8_0ad5,
        0x40a0_8f21_465a_3ae8, 0xbf3f_dca3_9de0_9562,
    ],
    // 0.5 to 0.75
    [
        0x3fe4_0000_0000_0000, 0x3fe1_bf47_eabb_8f95, 0x3fe6_284c_3374_f815, 0xbfd8_93b5_9c35_c881,
        0xbf92_426c_751e_34cb, 0x3fc1_a686_f6ab_1954, 0xbfac_3c02_17af_ebfe, 0xbf98_7d27_cc2e_9076,
        0x3f9e_7f83_ea68_3c2c, 0xbf73_1fea_da5b_3879, 0xbf81_2a2e_5751_b73b, 0x3f75_b475_b7f8_b249,
        0x3f49_09c1_ca07_f20e, 0xbf61_63cc_aa91_dae8, 0xbf77_437c_8a76_e033, 0x3f3c_3bde_9b90_1408,
        0x3fbb_d2c6_d2e8_64eb, 0x3f02_eab9_585a_ac3d,
    ],
    // 0.75 to 1
    [
        0x3fec_0000_0000_0000, 0x3fe6_8665_0b8c_2015, 0x3fe0_2500_a09f_8d6e, 0xbfd6_ba7c_b757_653a,
        0x3fb4_f152_b2ba_ca0b, 0x3faf_203c_316d_8daf, 0xbfae_2196_b702_8dd2, 0x3f8b_2ca6_1d18_f8b6,
        0x3f86_9542_fde1_0cff, 0xbf84_a5f8_f707_dc72, 0x3f60_ca83_a545_7d68, 0x3f60_5ec3_74c8_96b9,
        0xbf5f_64f9_1aed_d68e, 0x3f58_45a2_9dd8_4d98, 0x3f80_9886_912f_13ff, 0xbfac_15e2_b3b6_66c9,
        0xbfbf_ae89_026a_a22d, 0x3fef_eb6c_b423_b320,
    ],
    // 1 to 1.5
    [
        0x3ff4_0000_0000_0000, 0x3feb_2523_bb6b_2dee, 0x3fd1_f251_31e3_a8c0, 0xbfce_7291_743d_7556,
        0x3fbb_ba40_cbef_7199, 0xbf89_c7a0_2788_4d22, 0xbf93_a7a0_11fb_80e0, 0x3f8f_1cf6_c7fa_aa79,
        0xbf73_26bd_4e3e_8f9e, 0xbf4c_a3f2_2ed7_cac6, 0x3f5b_e93c_4fb1_e22d, 0xbf4b_851c_d2d8_70ba,
        0x3f19_b884_39ce_599f, 0x3f23_4c9e_cc3d_673e, 0xbf1e_16a7_3727_34a0, 0x3f03_ea06_7588_adb0,
        0x3ecc_805c_6b5f_b1eb, 0xbefa_ec36_5a28_b67b,
    ],
    // 1.5 to 2
    [
        0x3ffc_0000_0000_0000, 0x3fee_1fbf_97e3_3527, 0x3fbd_22ca_1c24_a139, 0xbfbb_6d85_a01e_fb80,
        0x3fb0_1ba0_38be_6a3a, 0xbf98_157e_26e0_d25c, 0x3f6e_4709_c7e8_aca1, 0x3f60_3798_11d0_5b3c,
        0xbf5f_c15b_0aeb_7138, 0x3f4c_77de_fa20_5c71, 0xbf2a_0c68_390f_e861, 0xbf00_7905_f210_d613,
        0x3f0d_42de_dfc6_abf0, 0xbeff_0829_9794_62bc, 0x3ee2_2b74_6dec_a9ec, 0xbea3_57bc_1676_11a2,
        0xbeb9_cdd7_af2a_f17e, 0x3ec8_16da_6352_0810,
    ],
    // 2 to 3
    [
        0x4004_0000_0000_0000, 0x3fef_9258_260a_71c2, 0x3f9b_3afe_1fba_5c76, 0xbf9a_ddae_58c7_1420,
        0x3f91_6df4_4871_eff8, 0xbf80_7b55_c1c7_cebd, 0x3f67_682a_fa60_d932, 0xbf47_9382_6f7f_bf9d,
        0x3f14_cffc_fade_4ba1, 0x3f04_055b_d5b3_8fef, 0xbf00_4626_09e4_23bb, 0x3eec_12e9_e44b_9768,
        0xbed1_3c40_27cd_e23b, 0x3eab_9052_532a_3f13, 0xbe24_cebb_9c93_f346, 0xbe79_354f_50d9_ca39,
        0x3e6f_fe95_1699_8ac9, 0xbe56_67ee_26d4_2c36,
    ],
    // 3 to 4
    [
        0x400c_0000_0000_0000, 0x3fef_f112_c63a_9077, 0x3f6d_d37d_19b2_2b21, 0xbf6d_c593_76c7_aa19,
        0x3f63_c686_9dfc_8871, 0xbf53_a18d_5843_197b, 0x3f3e_f2ee_7771_7c80, 0xbf24_0569_5e35_7418,
        0x3f05_7e48_e5b7_04d0, 0xbee2_bf0c_b581_353e, 0x3eb7_b6a2_1b63_0468, 0xbe6f_a5f8_96e0_d5cf,
        0xbe72_2b8e_4d54_f458, 0x3e63_4dcb_8d2e_18e6, 0xbe4a_bfd9_02e4_2611, 0x3e2d_f77c_8279_b89d,
        0xbe0c_653b_aedb_4315, 0x3de3_7eb8_3dad_3ccd,
    ],
    // 4 to 6
    [
        0x4014_0000_0000_0000, 0x3fef_ff41_9668_df11, 0x3f27_ccec_13a9_ef84, 0xbf27_cc5e_7467_673e,
        0x3f1f_b9ae_f915_dd6e, 0xbf0f_b6bb_c89f_5cf7, 0x3ef9_5a44_82f0_a08d, 0xbee0_e08d_e314_7a19,
        0x3ec3_3b66_d7f8_d7dc, 0xbea3_1eab_1ff8_0349, 0x3e80_cbcc_8831_2c14, 0xbe5a_3c8a_6cbe_fa63,
        0x3e32_2667_ad46_7391, 0xbe05_bc6e_18d5_7d2a, 0x3dd5_1c15_4633_8e58, 0xbd95_5f0c_95c0_1bae,
        0xbd7f_a8bf_e3dc_d872, 0x3d69_1cca_e14b_563c,
    ],
    // 6 to 8
    [
        0x401c_0000_0000_0000, 0x3fef_fffc_8327_50f2, 0x3ecb_e6c3_f332_50af, 0xbecb_e6c0_e8b4_cd7e,
        0x3ec2_99d1_e27c_6e00, 0xbeb2_99c9_c684_80d4, 0x3e9d_c2c2_7da3_bb5b, 0xbe83_d709_ba69_9480,
        0x3e66_ac4e_578a_d818, 0xbe46_abb0_29c6_4f40, 0x3e24_25bb_2337_5755, 0xbe00_1c6d_ead3_2d98,
        0x3dd7_6a55_38d7_f055, 0xbdaf_2aa8_2c6c_ae19, 0x3d83_13ac_9a96_4a6e, 0xbd55_aa8a_4461_a035,
        0x3d28_26af_ad1f_80b2, 0xbcf7_346b_94b5_f753,
    ],
    // 8 to 12
    [
        0x4024_0000_0000_0000, 0x3fef_ffff_fdc9_6f35, 0x3e41_b486_5397_c508, 0xbe41_b486_535c_a0f3,
        0x3e37_9b5d_dc96_08b8, 0xbe27_9b5d_c0cb_9f17, 0x3e12_e2af_dc2e_382a, 0xbdf9_2e41_092b_10e1,
        0x3ddc_c74b_62fb_a686, 0xbdbc_c735_f063_bbd0, 0x3d99_92a6_5c48_2a2d, 0xbd74_7603_7d2c_e482,
        0x3d4d_e0e9_69e1_2938, 0xbd23_e4a2_1a7d_1f30, 0x3cf7_78d3_986f_2de9, 0xbccb_1461_4053_efd6,
        0x3ca3_1322_24e2_8e23, 0xbc72_900f_50e9_407c,
    ],
    // 12 to 16
    [
        0x402c_0000_0000_0000, 0x3fef_ffff_ffff_cf58, 0x3d88_53f0_1bde_3ba6, 0xbd88_53f0_1d41_91d5,
        0x3d80_37f5_7ba2_0fc7, 0xbd70_37f5_6d05_22c1, 0x3d59_f320_3793_c11b, 0xbd41_4cc1_0f3a_cdae,
        0x3d23_c588_f665_46eb, 0xbd03_c57a_9126_ef04, 0x3ce1_91bb_7baf_e4e6, 0xbcbc_1d55_2424_71b3,
        0x3c94_870b_2558_d749, 0xbc6b_55a1_b1ed_8672, 0x3c40_203a_8a35_905b, 0xbc12_9ac7_97ae_6410,
        0x3bea_36a0_5ad7_3788, 0xbbb9_8347_1951_fd73,
    ],
    // 16 to 24
    [
        0x4034_0000_0000_0000, 0x3ff0_0000_0000_0000, 0x3c73_9551_de4d_2d5a, 0xbc73_9756_dc51_dad8,
        0x3c6a_2ce4_81f9_86d9, 0xbc5a_2234_9fb8_017b, 0x3c44_b734_db4d_623a, 0xbc2b_c9f7_017f_a064,
        0x3c10_7cf2_1608_8eda, 0xbbf0_27fd_72b5_e47f, 0x3bc8_9f14_3309_9265, 0xbba5_1e8a_9427_8c6f,
        0x3b87_2ecc_409f_781c, 0xbb5b_894a_5fbc_d3d1, 0xbaa1_18e4_652c_fbb7, 0xbae0_8308_5a91_4545,
        0x3ae5_bbeb_4a41_df35, 0xbab3_a52a_1d94_2d45,
    ],
    // 24 to 32
    [
        0x403c_0000_0000_0000, 0x3ff0_0000_0000_0000, 0x3b02_7ca4_3307_3ec5, 0xbb02_7e8c_3f3a_57a4,
        0x3af8_b5bb_9ce3_111f, 0xbae8_aba4_e6d4_4dfd, 0x3ad3_8e4c_5f25_5f65, 0xbaba_3bad_bb2d_9b63,
        0x3a9f_2142_527c_35eb, 0xba7e_80dc_4ed4_43a0, 0x3a57_3e30_fd83_0c00, 0xba33_efd9_0aa3_6f2d,
        0x3a15_e287_7362_4f30, 0xb9e9_fea0_0c36_82c8, 0xb930_23d8_5c37_9bc6, 0xb96f_2cc0_5fa2_f14f,
        0x3974_846a_20ac_4d86, 0xb942_8b99_59ee_5ec6,
    ],
];

/// Up to 7/128, then a quarter of an octave a row up to 10.
pub static SINGLE: [[u32; 8]; 31] = [
    [0x0000_0000, 0x0000_0000, 0x3f80_0000, 0x0000_0000, 0xbeaa_aa9f, 0x0000_0000, 0x3e08_3e9a, 0x0000_0000],
    [0x3d70_0000, 0x3d6f_b9c9, 0x3f7f_1f84, 0xbd6e_e71f, 0xbeab_b1c5, 0xbd96_9b3d, 0x43ac_12ce, 0x45b8_58ab],
    [0x3d90_0000, 0x3d8f_c35f, 0x3f7e_bd11, 0xbd8f_0e05, 0xbea8_1754, 0x3d40_31bf, 0x419f_8e06, 0xc174_2292],
    [0x3db0_0000, 0x3daf_9169, 0x3f7e_1e5f, 0xbdae_471b, 0xbea4_ae86, 0x3d67_ba4b, 0xc1ca_a747, 0xc123_c532],
    [0x3dd0_0000, 0x3dcf_49ab, 0x3f7d_609f, 0xbdcd_2a0b, 0xbea3_7b27, 0x3d86_aca3, 0xc0c5_782f, 0xbd15_7173],
    [0x3df0_0000, 0x3dee_e849, 0x3f7c_842d, 0xbdeb_a807, 0xbea1_51c2, 0x3d9e_7951, 0xc070_a2ba, 0xc1ee_ea7a],
    [0x3e10_0000, 0x3e0f_0ee8, 0x3f7b_00e5, 0xbe0c_442b, 0xbe9d_4c23, 0x3dbb_91dd, 0xbfb4_d279, 0xc10d_60d6],
    [0x3e30_0000, 0x3e2e_4984, 0x3f78_9580, 0xbe29_3cfa, 0xbe97_7135, 0x3dd5_b33f, 0x3f5f_0c41, 0x4029_f3b7],
    [0x3e50_0000, 0x3e4d_2f8e, 0x3f75_b8ad, 0xbe44_f288, 0xbe90_2622, 0x3df7_63cc, 0x3f01_da6b, 0xbfd2_de83],
    [0x3e70_0000, 0x3e6b_b32e, 0x3f72_6fd9, 0xbe5f_3657, 0xbe88_155e, 0x3e07_b991, 0x3f82_e88d, 0x407a_7912],
    [0x3e90_0000, 0x3e8c_51cd, 0x3f6c_c59b, 0xbe81_c7bc, 0xbe74_7467, 0x3e19_ea85, 0xbccf_4e9b, 0xbebc_0219],
    [0x3eb0_0000, 0x3ea9_6163, 0x3f63_fb92, 0xbe96_d7cc, 0xbe4c_40f1, 0x3e27_fb28, 0x3dc3_32a1, 0x3d3a_455d],
    [0x3ed0_0000, 0x3ec5_43f1, 0x3f59_ff97, 0xbea7_fb8c, 0xbe21_1f98, 0x3e2e_4dc8, 0xbd9b_5c2a, 0xbe6b_31fc],
    [0x3ef0_0000, 0x3edf_d735, 0x3f4f_11d7, 0xbeb5_0e9d, 0xbdeb_8cef, 0x3e2c_136e, 0xbcaa_0db3, 0x3d83_af20],
    [0x3f10_0000, 0x3f02_8438, 0x3f3d_7573, 0xbec1_2efd, 0xbd5e_7641, 0x3e1d_29e8, 0xbd3e_29c1, 0xbd25_320f],
    [0x3f30_0000, 0x3f18_abf0, 0x3f24_f360, 0xbec4_be94, 0x3c6b_487e, 0x3df4_c122, 0xbd66_656d, 0xbc3e_2d4e],
    [0x3f50_0000, 0x3f2b_c480, 0x3f0c_bfe7, 0xbebc_e070, 0x3d83_90a4, 0x3da3_796c, 0xbd78_55c7, 0x3c90_c9ad],
    [0x3f70_0000, 0x3f3b_ec1c, 0x3eec_1a69, 0xbead_510e, 0x3dc2_1f51, 0x3d31_5b3b, 0xbd60_834d, 0x3bcc_20d9],
    [0x3f90_0000, 0x3f4f_2e5b, 0x3eb0_a801, 0xbe8e_f7d6, 0x3de3_47d5, 0x3b56_011d, 0xbd03_9ff2, 0x3c98_e179],
    [0x3fb0_0000, 0x3f61_3c53, 0x3e67_53a2, 0xbe4b_8704, 0x3dcb_ecb6, 0xbcae_edf5, 0xbc1c_ebba, 0x3c35_dbb1],
    [0x3fd0_0000, 0x3f6c_e37d, 0x3e13_2f1a, 0xbe08_3237, 0x3d99_ef2e, 0xbcce_9158, 0x3abb_01f1, 0x3b82_d099],
    [0x3ff0_0000, 0x3f74_3c4f, 0x3db7_e7d3, 0xbdaf_7449, 0x3d54_2ebd, 0xbcaa_e981, 0x3b95_bcd2, 0x3a18_ccfb],
    [0x4010_0000, 0x3f7a_5feb, 0x3d32_0845, 0xbd2e_1ec7, 0x3cdd_e715, 0xbc49_e59d, 0x3b82_516a, 0xba3c_cf20],
    [0x4030_0000, 0x3f7d_ea85, 0x3c84_d3d4, 0xbc83_bf06, 0x3c2c_ca66, 0xbba7_1de6, 0x3afa_eae9, 0xba0e_f813],
    [0x4050_0000, 0x3f7f_3b3d, 0x3bc4_77b7, 0xbbc3_e0b4, 0x3b81_cb27, 0xbb00_3b4f, 0x3a49_f884, 0xb97f_7a1f],
    [0x4070_0000, 0x3f7f_b78c, 0x3b10_d3da, 0xbb10_aadc, 0x3ac0_73a0, 0xba3f_9a09, 0x3999_6c1a, 0xb8c8_b191],
    [0x4090_0000, 0x3f7f_efd4, 0x3a01_601d, 0xba01_5770, 0x39ac_303a, 0xb92c_1c08, 0x388f_3dde, 0xb7bc_3b19],
    [0x40b0_0000, 0x3f7f_fdd0, 0x388c_1a3a, 0xb88c_1885, 0x383a_94f3, 0xb7ba_a726, 0x371b_afab, 0xb64d_54ff],
    [0x40d0_0000, 0x3f7f_ffb4, 0x3717_b0f2, 0xb717_afd9, 0x36ca_0447, 0xb64a_31c4, 0x35a8_e0e4, 0xb4dc_be83],
    [0x40f0_0000, 0x3f7f_fff6, 0x35a4_3bde, 0xb5a4_3b13, 0x355a_bd55, 0xb4da_db31, 0x3436_9a94, 0xb370_f7c2],
    [0x4110_0000, 0x3f7f_ffff, 0x3383_0e54, 0xb382_dfa5, 0x332b_404a, 0xb2ac_9ec1, 0x3224_7c36, 0xb152_a7b5],
];
