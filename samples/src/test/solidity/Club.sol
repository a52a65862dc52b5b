// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";
import {TransparentUpgradeableProxy} from "@openzeppelin/contracts/proxy/transparent/TransparentUpgradeableProxy.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

contract ClubToken is ERC20, AccessControl {
    bytes32 public constant MINTER_ROLE = keccak256("MINTER_ROLE");

    constructor() ERC20("", "") {}

    // The constructor writes into storage that a proxy does not have.
    function name() public pure override returns (string memory) {
        return "Club";
    }

    function symbol() public pure override returns (string memory) {
        return "CLB";
    }

    function start(address board) external {
        require(_grantRole(DEFAULT_ADMIN_ROLE, board), "started");
        _grantRole(MINTER_ROLE, board);
    }

    function mint(address to, uint256 amount) external onlyRole(MINTER_ROLE) {
        _mint(to, amount);
    }
}

contract ClubProxy is TransparentUpgradeableProxy {
    constructor(address code, address owner, bytes memory call) TransparentUpgradeableProxy(code, owner, call) {}
}
