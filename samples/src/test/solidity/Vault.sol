// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// Gives a share for each wei, from a least amount on.
contract Vault {
    error TooSmall(uint256 least);

    uint256 private constant LEAST = 1000;

    mapping(address => uint256) public balanceOf;

    function deposit() external payable returns (uint256 shares) {
        if (msg.value < LEAST) revert TooSmall(LEAST);
        shares = msg.value;
        balanceOf[msg.sender] += shares;
    }
}
