// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Token} from "./Token.sol";

contract Shop {
    Token public immutable token;

    constructor(Token sold) {
        token = sold;
    }

    function buy(uint256 amount) external {
        token.totalSupply();
        token.transferFrom(msg.sender, address(this), amount);
    }
}

/// Its balances are computed: nothing that is written into one slot is one.
contract Halves {
    mapping(address => uint256) private shares;

    function balanceOf(address who) external view returns (uint256) {
        return shares[who] / 2;
    }
}
